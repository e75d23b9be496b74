# Above an answer where there are several journals: whose and where
heading = <b>{ $names }</b>
traveller-me = You
button-undo-all = Undo all of it
