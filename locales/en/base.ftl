# Numbers, dates, sums, deadlines and the names used on pages.

## Numbers and dates

number-group = { "\u00A0" }
number-decimal = .
date = { $day } { $month } { $year }
date-no-year = { $day } { $month }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-1-alone = January
month-2-alone = February
month-3-alone = March
month-4-alone = April
month-5-alone = May
month-6-alone = June
month-7-alone = July
month-8-alone = August
month-9-alone = September
month-10-alone = October
month-11-alone = November
month-12-alone = December
moment-month = { $month } { $year }
moment-year = { $year }
weekday-1 = Mon
weekday-2 = Tue
weekday-3 = Wed
weekday-4 = Thu
weekday-5 = Fri
weekday-6 = Sat
weekday-7 = Sun

## Hours of telephones

hours-always = day and night
hours-weekly = { $days } { $from }–{ $to }
hours-unknown = hours not known

phone-unknown = number not known

## Sums of money

rate-sum = { $shown } tenge
rate-line = { $amount } { $per }
rate-outdated = { $amount } ({ $year }; changes on { $day }, ask 1414)
rate-of-year = { $amount } ({ $year }; ask 1414 for the present sum)
rate-unknown = sum not known, ask 1414
per-month = a month
per-year = a year
per-once = once

## Deadlines: nominative, then genitive (-gen)

limit-hours = { $count ->
    [one] { $shown } hour
   *[other] { $shown } hours
}
limit-hours-gen = { $count ->
    [one] { $shown } hour
   *[other] { $shown } hours
}
limit-working-days = { $count ->
    [one] { $shown } working day
   *[other] { $shown } working days
}
limit-working-days-gen = { $count ->
    [one] { $shown } working day
   *[other] { $shown } working days
}
limit-calendar-days = { $count ->
    [one] { $shown } calendar day
   *[other] { $shown } calendar days
}
limit-calendar-days-gen = { $count ->
    [one] { $shown } calendar day
   *[other] { $shown } calendar days
}
limit-months = { $count ->
    [one] { $shown } month
   *[other] { $shown } months
}
limit-months-gen = { $count ->
    [one] { $shown } month
   *[other] { $shown } months
}
limit-years = { $count ->
    [one] { $shown } year
   *[other] { $shown } years
}
limit-years-gen = { $count ->
    [one] { $shown } year
   *[other] { $shown } years
}

## Kinds of pages: one, and the heading of a list

kind-situation = Situation
kind-program = Support
kind-condition = Diagnosis
kind-right = Right
kind-mechanism = Way to act
kind-promise = Promise
kind-term = Term
kind-contact = Contact
kinds-situation = What happened?
kinds-program = Payments and support
kinds-condition = Diagnoses
kinds-right = Rights
kinds-mechanism = How to defend rights
kinds-promise = What was promised, what was done
kinds-term = Terms
kinds-contact = Contacts

## Is it really there today

available-yes = Available
available-local = Only in some places
available-unclear = Unclear whether it is really there
available-no = Not there today

## Headings of sections (section-<kind>-<name> beats section-<name>)

section-means = What it means
section-who_must = Who must do it
section-in_practice = In practice
section-if_denied = If it is denied
section-careful = Be careful
section-say_this = Say this
section-what = What it is
section-who = Who can get it
section-mechanism-who = Who can use it
section-not_required = What is not required
section-documents = Papers to bring
section-not_needed = Papers you do not need
section-how = How to get it
section-mechanism-how = How to do it
section-how_long = How long it takes
section-stops = When it stops
section-if_refused = If refused
section-instead = What there is instead
section-can_do = What it can do
section-when = When to use it
section-time_limits = Time limits
section-cost = What it costs
section-evidence = What evidence is needed
section-next = What next
section-signs = Signs
section-whom_to_see = Whom to see
section-first_aid = First aid
section-helps = What helps
section-school = At school and kindergarten
section-myths = Myths and facts
section-today = Do this today
section-steps = Steps
section-avoid = Words to avoid
section-in_papers = What papers call it
section-asked = What was asked and promised
section-ask_next = What you can ask for today
section-chart = Money: then and now
section-promise-evidence = Facts: oldest first
section-phones = Telephones
section-what_happens = What happens when you turn to them
section-landmark = How to find it
section-booking = Booking
section-access = Access: how to get in, how to write
section-serves = Whom it serves
section-pays = How much it pays
section-mechanism-apply = Where and how to turn to them
section-apply = Where to apply
section-links = Websites
section-not_sure = What we could not find out
section-differs = Different in some regions
section-sources = Sources
section-related = See also
section-official_name = Official name

## What became of a promise

status-done = done
status-partly = partly done
status-not_done = not done
status-reversed = done, then taken back
status-unclear = unclear
says-for = done
says-against = not done

## Parts of a step

part-do = What to do
part-where = Where
part-bring = Bring
part-say_this = Say this
part-takes = How long it takes
part-deadline = Deadline
part-if_problem = If there is a problem
part-see = See

## Ways to apply

apply-sms = Answer the SMS from 1414
apply-egov = On eGov.kz
apply-egov-mobile = In the eGov Mobile app
apply-service-centre = At a service centre (TSON)
apply-social-department = At the employment and social programmes office
apply-social-portal = On the portal of social services
apply-clinic = At your clinic
apply-mse-office = At the medical and social examination office
apply-school = At the school
apply-pmpc = At the psychological, medical and pedagogical consultation (PMPC)
apply-phone = By telephone
apply-e-otinish = Through e-Otinish (appeals online)
apply-court = In court
apply-letter = By letter
apply-in-person = In person

## Faults in message files beside a book

locale-unreadable = the file cannot be read.
    .advice = Check that it is a plain file and that you may read it.
locale-link-outside = the link leads out of the folder of the book.
    .advice = Copy the file into the folder instead.
locale-too-large = the file is too large.
    .advice = Split it into parts of at most 256 KB.
locale-too-many = too many files, only the first 64 were read.
    .advice = Join the files.
locale-not-utf8 = the file is not UTF-8.
    .advice = Save it as UTF-8.
locale-too-long = the message is too long or holds too many brackets, and was left out.
    .advice = Shorten it, or make several messages of it.
locale-syntax = the message is written wrongly and was left out.
    .advice = Correct it to the form "id = text".
