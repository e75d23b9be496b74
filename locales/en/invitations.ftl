# Invitations: another adult sees how many days one person has left.
viewers-title-me = <b>Who sees how many days you have left</b>
viewers-title = <b>Who sees how many days are left: { $name }</b>
viewers-nobody = Nobody but you.
viewers-guest = • <a href="tg://user?id={ $id }">{ $guest }</a>
viewers-waiting = • <a href="tg://user?id={ $id }">{ $guest }</a>: waits for your answer
viewers-open = • A link made at { $time }: nobody has opened it yet
viewers-what = “Invite” sends you a message with a link: forward it.
    Whoever you invite sees what /status shows and nothing else: no list of trips, no reminders.
    You can stop it at any time.
viewers-full = There can be no more invitations: remove one of these first.
button-viewers = Who sees my days
button-who-sees = Who sees this
button-invite = Invite
button-link-back = Cancel the link, { $time }
button-viewer-back = Stop showing: { $name }
button-viewer-admit = ✓ { $name }
button-viewer-deny = ✕ { $name }
# This message is forwarded as it is.
invitation = <b>An invitation. { $name }: days left</b>
    Whoever opens the link sees how things stand: the days of the last trip and how long one may still stay.
    The link works once, within 24 hours. It begins when the inviter confirms that the right person opened it.
    { $link }
invitation-opened = The invitation is open. Once the inviter has confirmed that it is you, I’ll send you a message.
invitation-own = This is your own link: forward it to the person you invite. It still works.
invitation-none = This invitation is no longer good. Ask for another.
guest-came-me = <a href="tg://user?id={ $id }">{ $guest }</a> opened your invitation.
    Show them how many days you have left?
guest-came = <a href="tg://user?id={ $id }">{ $guest }</a> opened your invitation.
    Show them how many days are left ({ $name })?
button-admit = Yes, show
button-deny = No
guest-sees-me = <a href="tg://user?id={ $id }">{ $guest }</a> sees how many days you have left.
guest-sees = <a href="tg://user?id={ $id }">{ $guest }</a> sees how many days are left ({ $name }).
guest-none = Nobody sees anything by this invitation. It is no longer good.
# To whoever was invited.
now-shown = You can now see how many days are left ({ $name }).
button-shared = Open
shared-title = <b>{ $name }</b>
shared-empty = No trips yet.
button-shared-again = Refresh
button-shared-stop = Stop showing me this
no-longer-shared = This is no longer shared with you.
button-shown = Shared with me
shown-title = <b>You are shown how many days are left</b>
shown-nothing = Nobody shows you anything yet.
nameless = No name
