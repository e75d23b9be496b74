# Жөндөөлөр.
settings-title = <b>⚙️ Жөндөөлөр</b>
settings-language = Тил: { $language }
settings-nationality = Жарандык: { $country }
settings-none = көрсөтүлгөн эмес
settings-own-idle = Эреже белгилүү кезде ал иштебейт.
settings-own = Өзүңүз жазган мөөнөт: бир киргенде { $visit } күн, каалаган { $window } күндүн ичинде { $days } күн
settings-permit-no = РВП, ВНЖ же виза: жок
settings-reminders = Эскертүү убактысы: { $hour }, { $zone }
settings-own-window = Өзүңүз жазган мөөнөт: каалаган { $window } күндүн ичинде { $days } күн
settings-saved = ✅ { $kept }
settings-picture = /status сүрөтү: күйүк
button-picture-on = 📊 /status сүрөт менен
button-picture-off = 📊 /status сүрөтсүз
