# tirek doctor: what this terminal can show, and which letters are large enough.

doctor-title = What this terminal can show
doctor-letters = Letters. Each letter of the first line must look different from the one below it. Boxes or question marks mean that the font lacks these letters.
doctor-signs = Lines, arrows, quotation marks and dashes. If there are boxes here, start the guide with --ascii.
doctor-styles = Emphasis. Five pieces, each should look as it says.
doctor-style-bold = bold
doctor-style-underlined = underlined
doctor-style-reversed = reversed
doctor-style-dark = white on black
doctor-style-light = black on white

doctor-terminal = Terminal: { $name }.
doctor-terminal-unnamed = Terminal: it does not tell its name (TERM is empty).
doctor-kind-linux = This is the text console of Linux: 8 colours, a font of 256 or 512 letters and signs. Links stand in brackets, because it shows underlined text as another colour only.
doctor-kind-old = This is an old kind of terminal. The guide draws ASCII signs only.
doctor-kind-dumb = This terminal cannot move its cursor. The guide shows numbered lines (as with --plain).
doctor-no-terminal = The output is not a terminal. The guide would show numbered lines (as with --plain).
doctor-tmux = It runs inside tmux. If Esc answers late: set -sg escape-time 10
doctor-screen = It runs inside screen. Start that with screen -U. If Esc answers late: maptimeout 50
doctor-remote = It runs over the network (SSH). Only what changes is sent, a few dozen bytes a key.

doctor-size = Window: { $columns } columns, { $rows } rows. That is enough.
doctor-size-small = Window: { $columns } columns, { $rows } rows. That is too small: the guide needs at least 40 by 12. Make the window larger or the letters smaller.
doctor-size-unknown = Window: its size is not known. 80 by 24 is assumed.
doctor-cell = A letter takes { $width } by { $height } pixels.

doctor-colours-none = Colours: none, because NO_COLOR is set. --theme contrast brings two back.
doctor-colours-unknown = Colours: not known. The guide says nothing by colour alone.
doctor-colours-8 = Colours: 8.
doctor-colours-256 = Colours: 256.
doctor-colours-all = Colours: all.
doctor-mouse = Mouse and touch: they should work. Try it: press a row in the guide.
doctor-mouse-none = Mouse and touch: they do not work here. For a touch screen use the kiosk with cage and foot (kiosk/README.md).
doctor-mouse-unknown = Mouse and touch: not known. Try it: press a row in the guide.
doctor-mouse-screen = Mouse and touch: off inside screen. With the mouse on, screen keeps Esc back until the next key.

doctor-locale = Locale: { $name }.
doctor-locale-not-utf8 = Locale: { $name }. This is not UTF-8. While it is open, the guide asks the terminal for UTF-8. If letters still look wrong, set LANG to kk_KZ.UTF-8.
doctor-locale-none = Locale: not set. While it is open, the guide asks the terminal for UTF-8. If letters still look wrong, set LANG to kk_KZ.UTF-8.
doctor-language = Language of the guide: { $name }.

doctor-font-window = Font: DejaVu Sans Mono and Noto Sans Mono have all Kazakh letters.
doctor-font-linux = Font: setfont CyrAsia-TerminusBold28x14 (Debian, Ubuntu: package console-setup-linux). For good: CODESET="CyrAsia" in /etc/default/console-setup.
doctor-font-windows = Font: use Windows Terminal and the font DejaVu Sans Mono (to be installed) or Courier New.

doctor-aloud = Reading aloud (F8): with { $programs }.
doctor-aloud-none = Reading aloud (F8): not available. Neither spd-say nor espeak-ng is installed.

## How large letters must be

doctor-fit-usage = { $given } is not understood. For example: tirek doctor --fit 21.5in 1920x1080 60cm
doctor-fit-title = Letters for a screen of { $diagonal }, { $pixels } pixels, read from { $distance }
doctor-fit-capital = A capital letter must be at least { $height } mm ({ $pixels } pixels) high: 0.7 degrees, as EN 301 549, 5.1.4 asks.
doctor-fit-grid = Grid: at most { $columns } columns and { $rows } rows.
doctor-fit-foot = foot: font=DejaVu Sans Mono:pixelsize={ $size }
doctor-fit-windows = Windows Terminal: font DejaVu Sans Mono, size { $size } (where Windows scales the screen to 100 %).
doctor-fit-console = Linux console: mode { $mode }, font { $font }. Grid: { $columns } columns and { $rows } rows.
doctor-fit-console-none = Linux console: no font is large enough.
doctor-fit-too-small = The guide needs at least 40 columns and 12 rows. Let people stand closer, or take a larger screen.
