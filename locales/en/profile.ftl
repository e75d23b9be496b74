# The bot's profile: its name; what the empty chat says above START; what its page and a shared link say.
profile-name = Kaldy: days { $country_in }
profile-description = I count the days you may stay { $country_in } and warn you before they run out.

    • At the border one tap is enough. Or just write: “entered yesterday”
    • I name your last legal day with its weekday and remind you in time
    • I also work out when you can come back

    Only you can see your dates, and you can delete everything at any time. This is not legal advice.

    Русский · Кыргызча · English
profile-short = I count the days you may stay { $country_in } under the 90/180 rule and warn you before they run out.
