# /family: whose days are counted. traveller is a person's name.
command-family = Whose days to count: you, children, parents
    .help = count days for your family too
traveller = <b>{ $name }</b>
listed-more = { $names } and { $more } more
family-title = <b>👪 Whose days I count</b>
    To change something, tap a name.
traveller-countries = Countries: { $countries }
traveller-inside = 📍 Now { $where }
family-line = <b>{ $name }</b> ({ $nationality }): { $countries }
family-line-no-nationality = <b>{ $name }</b> (citizenship not set): { $countries }
family-line-inside = · 📍 now { $where }
family-added = ✅ I now count these days separately.
family-removed = ✅ Removed: { $name }.
family-full = There are { $most } people already, and no more can be added.
# A name.
ask-name = Whose days shall I count? What is their name?
    Type it, for example: Anna.
ask-name-another = { $name }: what is the new name?
name-empty = I see no name here.
name-long = Too long: a name has at most { $most } characters.
name-letters = A name needs letters, without digits and on one line.
name-known = This word means something else in dates and would be confusing. Type a nickname, the surname alone, or this word with a letter added.
name-same = There is such a name already.
name-begins = Too close to another name: one begins like the other. Begin with the surname or a nickname.
# Asked before anything goes: trips by country, or by person.
ask-remove-traveller = Stop counting days: { $name }?
ask-remove-country = Stop counting this country: { $country }?
remove-goes = This will be deleted:
remove-gone = It can’t be brought back.
remove-empty = Nothing is written there.
remove-line = { $of }: { $stays ->
        [one] { $stays } trip
       *[other] { $stays } trips
    }
remove-line-and-more = { $of }: { $stays ->
        [one] { $stays } trip
       *[other] { $stays } trips
    }, plans and documents too
remove-line-more = { $of }: plans and documents
button-family = Whose days I count
button-add-traveller = ➕ Add a person
button-rename = Rename
button-remove = Remove
button-remove-yes = Yes, remove
