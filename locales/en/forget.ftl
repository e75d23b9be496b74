# Deleting everything.
forget-ask = Delete all your data?
    Your entries, exits and settings will be gone for good. This can’t be undone. To keep a copy first: /export
forget-press = Typed words delete nothing: press a button below.
button-forget-yes = Yes, delete everything
button-forget-no = No, keep it
forgotten = Your data has been deleted. Nothing is left.
    To begin again: /start
nothing-deleted = Nothing was deleted.
