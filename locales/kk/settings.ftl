# Баптау файлында және киоскіні іске қосуда не дұрыс емес.

settings-unreadable = { $file } баптау файлы оқылмады: { $reason }
settings-syntax = { $file }, { $line }-жол: бұл TOML емес: { $reason }
settings-unknown = { $file }, { $line }-жол: «{ $name }» деген баптау жоқ. Барлары: { $known }
settings-wants-flag = { $file }, { $line }-жол: «{ $name }» тек true немесе false болуы керек.
settings-wants-text = { $file }, { $line }-жол: «{ $name }» тырнақшаға алынған сөздер болуы керек.
settings-wants-theme = { $file }, { $line }-жол: «{ $name }» тырнақшаға алынған мына сөздердің бірі болуы керек: { $themes }
settings-wants-seconds = { $file }, { $line }-жол: «{ $name }» 1 мен { $most } аралығындағы бүтін секунд саны болуы керек.
settings-wants-keys = { $file }, { $line }-жол: «{ $name }» бос орынмен бөлінген 6–32 пернені атауы керек, кемінде 3 түрлі перне болсын: әрекеті бар F1–F10, up, down, enter, esc, tab немесе жеке таңбалар.
kiosk-needs-screen = Киоскіге толық экран керек. --plain, конвейер немесе TERM=dumb кезінде ол жұмыс істемейді.
