# How the guide looks and sounds.

## Menu

menu-contrast = Colours: white on black, black on white, as usual
menu-read-aloud = Read aloud

## Keys

key-read-aloud = read aloud

## Before a sensitive page is read aloud

aloud-title = Read this aloud?
aloud-text = Others had better not hear what this page says. Everyone nearby will hear what is read. Any key stops it.
aloud-yes = Read aloud
aloud-no = No, back
