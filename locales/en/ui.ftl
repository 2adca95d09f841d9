# Screens: everything a reader sees around the pages.

app-name = Tirek
too-small = The window is too small. Make it larger, or the letters smaller.
fallback-notice = This text is not in English yet. It is shown in another language: { $language }.

## Header, search line, keys

search-prompt = What does your family need? Just type:
search-prompt-short = Search:
find-prompt = Find on this page:
find-nothing = (not here)
find-prompt-short = Find:
key-to-results = to the list
key-choose = choose
key-open = open
key-read = read
key-link = link
key-find = find
key-find-next = next
key-find-stay = read here
key-back = back
key-hide = hide
key-help = help
key-language = language
key-menu = menu

## On-screen keyboard

board-kazakh = Қаз
board-russian = Рус
board-latin = ABC
board-digits = 123
board-erase = Erase
board-done = Done

## Home

home-happened = What happened?
home-all-situations = All situations ({ $shown })
home-topics = Topics
home-rights = Your rights and whom to turn to
home-ages = By the child’s age
age-other-topics = For all ages: by topic
home-more = More
home-problems = { $count ->
    [one] { $shown } mistake was found in the texts. See it
   *[other] { $shown } mistakes were found in the texts. See them
}
home-empty = This book has no pages. In danger call 112. Information: 1414.

## Is it really there today (in lists)

available-local-short = not everywhere
available-unclear-short = not clear whether it exists
available-no-short = not there now

## Promises

promises-intro = What did families ask for through the United Nations in 2014? What were they promised, and what came of it? The judgement is ours, from the facts on the pages.
promises-count = { $status }: { $shown }

## Groups of ages

age-group-up-to = Under { $to }
age-group-from-to = From { $from } up to { $to }
age-group-from = From { $from } on

## Search

search-title = Search
search-found = { $count ->
    [one] { $shown } page found
   *[other] { $shown } pages found
}
# The sentence behind the one before it, where fewer pages are shown than were found.
search-best = { $count ->
    [one] The best one is here
   *[other] The { $shown } best are here
}
search-understood = Showing results for “{ $query }”.
search-nothing = Nothing was found for “{ $query }”.
search-nothing-advice = Try a single word, such as “benefit” or “school”. Or choose a topic below. You can also call 1414: they tell you where to go.
search-nearest = Nearest pages
search-other-language = [found in { $language }]

## Menu

menu-title = Menu
menu-menu = Menu: all commands
menu-start = Back to the start
menu-search = Search
menu-next-language = Next language
menu-languages = Тіл | Язык | Language
menu-regions = Choose a region
menu-find = Find on the page
menu-hide = Hide the screen
menu-help = Help: how to use this
menu-about = About this guide: who, from where, when
menu-back = Back
menu-quit = Quit

## Languages

languages-title = Тіл | Язык | Language
languages-current = now

## Regions and contacts

regions-title = Region
regions-intro = Choose your region: its contacts come first. The choice is not written down anywhere.
regions-row = Region: { $region }
regions-all = all regions
regions-chosen = chosen
regions-cities = Cities
regions-regions = Regions
contacts-national = For the whole country
contacts-regions = By region
contact-local-number = Local number: ________________

## Help

help-title = Help
help-intro = Type in your own words what happened or what you need, in any language. Or choose with the arrow keys. The program does not know who you are and keeps nothing about you.
help-keys = Keys
help-more = Good to know
help-key-letters = Letters
help-key-number = Four digits
help-key-mouse = Mouse
help-letters = search the whole book
help-up-down = choose a row; on a page read on
help-pages = turn pages. On a page the space bar turns pages too
help-ends = to the beginning and to the end
help-enter = open
help-tab = to the next link; Shift-Tab to the one before
help-esc = back, to where you were
help-number = open the page with this number. The number stands at the end of every page
help-mouse = press a row to open it. The wheel scrolls
help-words = Words in a text that are underlined or in [brackets] open another page: a term, a contact, a right.
help-regions = Choose your region in the menu, and its contacts come first. The choice is forgotten when the program closes.
help-letter-keys = Commands do not depend on the keyboard layout: letters only ever search. If a key does not work, find the command in the menu.
help-select = To select text with the mouse, hold Shift. Or start with: tirek --no-mouse
help-fonts = Do you see boxes instead of Kazakh letters? Use the font DejaVu Sans Mono or Noto Sans Mono. The Linux text console needs a CyrAsia font.
help-plain = For a screen reader start with: tirek --plain
help-not-advice = This is information, not legal advice. The office decides.

## Problems of the content

problems-title = Mistakes in the texts
problems-intro = Pages with mistakes are not shown, or not in full. The others are open. The full list comes from the command: tirek check
problems-warning = warning

## About

about-title = About this guide
about-what = Tirek is Kazakh for “support”. This guide tells what the family of a child with a disability may claim in Kazakhstan: where to go, what to bring, and what to do after a refusal.
about-edition = Edition
about-edition-line = { $name }. Put together on { $date }.
about-pages = { $count ->
    [one] The book has { $shown } page.
   *[other] The book has { $shown } pages.
}
about-version = Program tirek { $version }.
about-not-reviewed = No lawyer and no editor who grew up with these languages has checked the texts yet. Once they have, the page will say who and when.
about-reviewed = { $count ->
    [one] { $signed } of { $shown } page has been checked.
   *[other] { $signed } of { $shown } pages have been checked.
}
about-changes = What is new
about-privacy = What the program never does
about-privacy-text = The program never goes to the network. It does not record what you searched for or read. There are no accounts and no passwords.
about-licence = Copyright
about-licence-text = The texts may be copied and changed freely if you name the source (CC BY 4.0). The code: MIT or Apache-2.0, as you choose.
about-sources = Sources
about-used-by = Pages that rest on it:
about-all-sources = All sources ({ $shown })
sources-treaty = Treaties
sources-law = Laws and codes
sources-order = Orders and resolutions
sources-report = Reports
sources-page = Web pages and news
sources-used = { $count ->
    [one] { $shown } page rests on it
   *[other] { $shown } pages rest on it
}
sources-read = Its text as of { $date }. We read it on { $read }.
sources-unused = No page rests on it.
source-in-force = in force
source-repealed = no longer in force
source-draft = a draft
source-unclear = not clear whether it is in force
source-as-of = as of { $date }
source-at = art. { $at }
source-part = part: { $at }

## Page

entry-hide = If somebody is looking, press F5: the page is hidden. Press F5 again, and it comes back.
entry-overdue = This page is due for a check: it was last compared with its sources on { $date }. Ask 1414 about what matters.
entry-stale = The text in this language is behind the other languages. Look at another language too.
entry-missing = This book has no page “{ $id }”.
entry-damaged = This page (“{ $id }”) is damaged in the file. The other pages can be read. Ask for the file again.
entry-for = For whom:
age-up-to-years = children under { $to }
age-from-to-years = children from { $from } up to { $to }
age-up-to-months = children under { $to } months
age-from-to-months = children from { $from } to { $to } months
age-months-to-years = children from { $from } months up to { $to } years
entry-formula = How it is worked out: { $factor } × { $indicator } ({ $value }, { $year }).
entry-status = Status
entry-evidence-source = Source: { $source }.
entry-address = Address
entry-web = Web page
phone-free = free
phone-paid = the call costs money
phone-cost-unclear = not clear whether the call is free
phone-checked = Checked on { $date }.
entry-ask = Ask here:
say-this-meaning = In English this means:
entry-about-page = About this page
entry-checked = This page was compared with its sources on { $date }.
entry-true-as-of = The oldest of them shows how things stood on { $date }.
entry-not-reviewed = No lawyer and no native editor has checked this page yet.
entry-language-not-reviewed = No native editor has checked the text in this language yet.
entry-law-not-reviewed = No lawyer has checked this page yet.
entry-reviewed = Checked by:
review-law = law
entry-number = Page number: { $number }. Type it in the search line to open the page again.
entry-disclaimer = This is information, not legal advice. The office decides.
calendar-days = Mo  Tu  We  Th  Fr  Sa  Su
