# What is wrong with a settings file, and with starting a kiosk.

settings-unreadable = The settings file { $file } cannot be read: { $reason }
settings-syntax = { $file }, line { $line }: this is not TOML: { $reason }
settings-unknown = { $file }, line { $line }: there is no setting “{ $name }”. There are: { $known }
settings-wants-flag = { $file }, line { $line }: “{ $name }” must be true or false.
settings-wants-text = { $file }, line { $line }: “{ $name }” must be words in quotation marks.
settings-wants-theme = { $file }, line { $line }: “{ $name }” must be one of these, in quotation marks: { $themes }
settings-wants-seconds = { $file }, line { $line }: “{ $name }” must be a whole number of seconds from 1 to { $most }.
settings-wants-keys = { $file }, line { $line }: “{ $name }” must name 6 to 32 keys with blanks between them, at least 3 of them different: F1 to F10 where they have a meaning, up, down, enter, esc, tab or single characters.
kiosk-needs-screen = A kiosk needs the full screen. It does not run with --plain, in a pipe, or with TERM=dumb.
