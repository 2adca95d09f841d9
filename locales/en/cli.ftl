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
