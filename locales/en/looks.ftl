# How the guide looks and sounds.

## Menu

menu-contrast = Colours: white on black, black on white, as usual
