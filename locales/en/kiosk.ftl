# The kiosk: what strangers see of it, and keypads.

kiosk-welcome = Help and advice for your family
kiosk-question = Are you still here?
kiosk-question-answer = { $count ->
    [one] Press any key or touch the screen to go on. Without an answer everything closes after { $shown } second and is forgotten.
   *[other] Press any key or touch the screen to go on. Without an answer everything closes after { $shown } seconds and is forgotten.
}
kiosk-entry-hide = If somebody is looking, press here or F5: everything closes at once, and no trace stays.
kiosk-menu-hide = Hide: close everything at once
kiosk-help-leave = When you leave, you need not do anything. After a while everything closes by itself and is forgotten. F5 closes everything at once.
kiosk-help-regions = Choose your region in the menu, and its contacts come first. When you leave, the choice is forgotten.
kiosk-page-missing = This page cannot be opened at the moment. The other pages can be read.

## Keypad: 0-9 * #

keypad-number = Number:
keypad-read-on = read on
keypad-correct = erase
keypad-help-number = a number and then # open a row. On a page the numbers of links stand in brackets. The number of a page opens the page
keypad-help-read-on = read on; after the end again from the beginning
keypad-help-star = erase a wrong number; if there is no number, open the menu
