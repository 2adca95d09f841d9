# Answers and messages of the commands.

cli-usage = This command is not understood. All commands: tirek --help
cli-twice = { $option } is given twice. Leave one.
cli-cannot-write = The answer could not be written: { $reason }
cli-cannot-read = { $dir }: { $message } { $advice }
cli-unknown-language = This book has no language "{ $tag }". It has: { $known }.
cli-unknown-topic = There is no topic "{ $topic }". There are: { $known }.
cli-no-markdown = Only pages are printed as Markdown: tirek show NUMBER --format markdown
cli-nothing-listed = There are no such pages.
cli-no-page = There is no page "{ $name }". Try a search: tirek search WORD
cli-more = { $count ->
    [one] { $shown } page found, { $printed } shown. For more: --limit
   *[other] { $shown } pages found, { $printed } shown. For more: --limit
}
cli-problems = { $count ->
    [one] { $dir }: { $shown } problem in the texts, the rest is open. To see it: tirek check { $dir }
   *[other] { $dir }: { $shown } problems in the texts, the rest is open. To see them: tirek check { $dir }
}

## Batch

cli-batch-is-json = A batch is answered in JSON only: add --format json.
cli-batch-unreadable = { $file } cannot be read: { $reason }
cli-batch-line = Line { $line } is too long or not UTF-8.

## How words were understood

cli-how-exact = found exactly
cli-how-letters = taken as written without Kazakh letters
cli-how-beginning = taken as the beginning of a word
cli-how-ending = found with another ending
cli-how-typo = taken as a word with a typing mistake
cli-how-layout = read as typed with another keyboard layout on
cli-how-latin = read as a Kazakh or Russian word in Latin letters
cli-how-akin = found by its long common beginning
cli-how-old = an older or everyday word, looked for under today's
cli-how-similar = taken as the most similar word
cli-how-little = says too little, left out
cli-how-nothing = on no page
cli-how-number = the number of a page
cli-how-id = the id of a page
cli-field-id = by number or id
cli-field-title = in the title
cli-field-also_called = in other names
cli-field-summary = in the summary
cli-field-heading = in the title of a step
cli-field-steps = in a step
cli-field-body = in the text
cli-field-documents = among the papers
cli-explain-word = weight { $weight }, on { $pages } pages
cli-explain-forms = Words of the book: { $forms }
cli-explain-hit = { $field }, { $score } ({ $lang }); best text { $best }, share of the query { $share }
cli-nearest = Nearest: { $pages }

## Check

cli-warning = warning
cli-pages = { $count ->
    [one] { $shown } page
   *[other] { $shown } pages
}
cli-errors = { $count ->
    [one] { $shown } error
   *[other] { $shown } errors
}
cli-warnings = { $count ->
    [one] { $shown } warning
   *[other] { $shown } warnings
}
cli-checked = Checked: { $pages }. Found: { $errors }, { $warnings }.

## When the screen cannot be used

terminal-cannot-start = The terminal could not be opened: { $reason }. To read numbered lines instead: tirek --plain
terminal-cannot-write = Could not write to the terminal: { $reason }
terminal-cannot-read = Could not read the keys: { $reason }
terminal-input-ended = The terminal stopped answering.
cli-shared-names = { $count ->
    [one] { $shown } search word leads to several pages:
   *[other] { $shown } search words lead to several pages:
}

## Editions

edition-unreadable = The file cannot be read: { $reason }.
    .advice = Check the name and whether you may read the file.
edition-foreign = This is not a book of Tirek.
    .advice = Give a file made by "tirek build", or a directory of pages.
edition-copied-as-text = The file was copied as text and is damaged.
    .advice = Copy it again as a binary file, without changing it.
edition-length = The file is not whole: { $found } bytes instead of { $expected }.
    .advice = Copy or download it again.
edition-newer = This book is for a newer program (format { $format }; this program reads up to { $known }).
    .advice = Get a newer program, or an older book.
edition-unknown-part = The book needs a part that this program does not know: { $part }.
    .advice = Get a newer program.
edition-damaged = A part of the file is damaged: { $part }.
    .advice = Copy or download the file again. What is whole can be read.
edition-damaged-page = Page { $place } of the file is damaged.
    .advice = Copy or download the file again. The other pages can be read.
notice-older-edition = This book is of { $first }. The program itself holds a newer one, of { $second }.
notice-clock-behind = The clock of this computer says { $first }, but the book is of { $second }. Sums and dates are shown for the day of the book.
build-not-a-directory = Give a directory of pages: tirek build DIRECTORY -o FILE.tirek
build-mistakes = { $count ->
    [one] { $shown } mistake. No file was written.
   *[other] { $shown } mistakes. No file was written.
}
build-too-large = The book is too large for one file.
build-not-written = { $file } could not be written: { $reason }. The old file, if there was one, is unchanged.
build-written = { $file } is written: { $pages }, { $size } KiB.

## What changed

diff-old = Old: { $name }. Put together on { $date }, { $pages }.
diff-new = New: { $name }. Put together on { $date }, { $pages }.
diff-nothing = Nothing changed.
diff-none = none
diff-from = from { $date }
diff-sums = Sums, in tenge: { $shown }
diff-values = Base values, in tenge: { $shown }
diff-deadlines = Deadlines: { $shown }
diff-added = New pages: { $shown }
diff-removed = Pages that are gone: { $shown }
diff-changed = Changed pages: { $shown }
diff-sources = Changed sources: { $shown }
