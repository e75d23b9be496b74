# Настройки.
settings-title = <b>⚙️ Настройки</b>
settings-language = Язык: { $language }
settings-nationality = Гражданство: { $country }
settings-none = не указано
settings-own-idle = Он не действует, пока правило известно.
settings-own = Свой лимит: { $visit ->
        [one] { $visit } день
        [few] { $visit } дня
       *[many] { $visit } дней
    } за приезд, { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } за любые { $window ->
        [one] { $window } день
        [few] { $window } дня
       *[many] { $window } дней
    }
settings-permit-no = РВП, ВНЖ или виза: нет
settings-reminders = Напоминания: { $hour }, { $zone }
settings-own-window = Свой лимит: { $days ->
        [one] { $days } день
        [few] { $days } дня
       *[many] { $days } дней
    } за любые { $window ->
        [one] { $window } день
        [few] { $window } дня
       *[many] { $window } дней
    }
settings-saved = ✅ { $kept }
settings-picture = Картинка в /status: включена
button-picture-on = 📊 /status с картинкой
button-picture-off = 📊 /status без картинки
