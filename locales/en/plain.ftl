# The linear mode: numbered lines for ears and fingers. Short sentences; signs are named in words, for voices skip them.

plain-heading = Section: { $title }
plain-step = Step { $number }. { $title }
plain-link = (link { $number })
plain-other-language = { $count ->
    [one] In English: plus sign ({ $signs }).
   *[other] In English: plus sign { $shown } times ({ $signs }).
}
plain-answer = Your answer:

## After what was read

plain-more = Enter reads on: { $title }
plain-more-untitled = Enter reads on.
plain-end-list = The list ends here. Enter reads it from the beginning.
plain-end-page = The page ends here. Enter reads it from the beginning.
plain-page-size = Sections: { $sections }. Links: { $links }. Slash (/) lists the sections.
plain-prompt-start = The number of a row opens it. Words search the whole book. Question mark (?) is help. Colon (:) is the menu.
plain-prompt-rows = The number of a row opens it. Words search the whole book. Zero (0) goes back. Question mark (?) is help.
plain-prompt-page = The number of a link opens it. Words search the whole book. Zero (0) goes back. Question mark (?) is help.
plain-prompt-text = Words search the whole book. Zero (0) goes back. Question mark (?) is help.
plain-prompt-short = Question mark (?) is help.
plain-prompt-hide = Minus (-) hides this page.
plain-hotline = { $label }: { $number }.
plain-hotlines = To read what happens when you call, type the number.

## Answers that lead nowhere

plain-no-row = There is no row { $number }. Rows here: 1 to { $last }.
plain-no-link = There is no link { $number } here. Links on this page: 1 to { $last }.
plain-no-numbers = Number { $number } opens nothing. There is nothing with a number here.
plain-search-digits = To search for digits, put them in quotes: "{ $number }"
plain-at-start = This is the start. There is nothing to go back to. Three zeros (000) quit.
plain-how-to-search = Type words and press Enter. The whole book is searched.
plain-how-to-find = Type a slash and words. For example: /paper. The places with them on this page are named.

## Places

plain-sections = Sections here:
plain-sections-all = Everything at once
plain-sections-answer = A number reads from there. Enter reads again where you were. Slash (/) and words find words here.
plain-found = { $count ->
    [one] “{ $words }” is in one place here:
   *[other] “{ $words }” is in { $shown } places here:
}
plain-found-none = “{ $words }” is not here. To search the whole book, type it without the slash.
plain-found-answer = A number reads from there. Two slashes (//) go to the next place. A backslash (\) goes to the one before. Enter reads again where you were.
plain-place = Place { $number } of { $count }.
plain-no-place-after = There is no place after this one.
plain-no-place-before = There is no place before this one.
plain-where = You are here: { $title }
plain-where-start = There is nothing to go back to. Enter reads this part again.
plain-where-answer = You came this way. A number goes back to that place. Enter reads this part again.

## Reading aloud

plain-aloud-started = This is being read aloud. Any answer stops it.
plain-aloud-stopped = Reading has stopped.
plain-aloud-none = There is no program here that reads aloud (spd-say or espeak-ng).
plain-aloud-sensitive = Others may hear this page. To have it read aloud all the same, type two colons (::).

## Pages

plain-entry-hide = If somebody is near, type minus (-) and press Enter. Then only the date is read. When you have finished, close the program’s window. Minus (-) hides this page, and minus again brings it back.
plain-entry-number = Page number: { $number }. Type it to open the page again.
plain-local-number = The local number is not confirmed yet. Ask for it there.

## Help

plain-help-intro = Type in your own words what happened or what you need, and press Enter. Any language will do. The program does not know who you are and keeps nothing about you.
plain-help-answers = What you can type
plain-key-empty = Only Enter
plain-help-empty = read on
plain-key-number = A number
plain-help-number = open the row or link with this number
plain-key-words = Words
plain-help-words = search the whole book
plain-key-quotes = Words in quotes (")
plain-help-quotes = search for digits and signs too
plain-key-page = Four digits
plain-help-page = open the page with this number. If a row has this number, the row opens. The number stands at the end of every page
plain-key-phone = A telephone number, such as 112
plain-help-phone = read what happens when you call it
plain-key-back = Zero (0)
plain-help-back = back, to where you were
plain-key-start = Two zeros (00)
plain-help-start = back to the start
plain-key-quit = Three zeros (000)
plain-help-quit = quit
plain-key-menu = Colon (:) or star (*)
plain-help-menu = menu: all commands, regions, about this guide
plain-key-language = Semicolon (;) or plus (+)
plain-help-language = the next language, same place; twice: the one after it
plain-key-hide = Exclamation mark (!) or minus (-)
plain-help-hide = hide what was read; once more brings it back. Whoever scrolls up can still find it. So close the program’s window when you have finished
plain-key-again = Equals sign (=) or two question marks (??)
plain-help-again = read this part again
plain-key-where = Two equals signs (==) or three question marks (???)
plain-help-where = say where you are, and the way back
plain-key-sections = Slash (/)
plain-help-sections = list the sections
plain-key-find = Slash and words (/paper)
plain-help-find = find these words here
plain-key-next = Two slashes (//)
plain-help-next = the next such place, or the next section
plain-key-before = Backslash (\)
plain-help-before = the place before
plain-key-aloud = Closing bracket or two colons (::)
plain-help-aloud = read this part aloud. Any answer stops it
plain-help-layouts = You need not change the keyboard layout. Where a layout lacks one sign, another does the same. With the Kazakh layout on, the keys of the digits give digits.
plain-help-width = Lines fit a braille display of 40 cells. For longer lines start like this: COLUMNS=80 tirek --plain
plain-no-input = The program waited for an answer, but there is no input. Start it in a terminal, or give a command, such as: { $command }
