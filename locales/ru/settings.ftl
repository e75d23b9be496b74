# Настройки.
settings-title = <b>⚙️ Настройки</b>
settings-language = Язык: { $language }
settings-nationality = Гражданство: { $country }
settings-none = не указано
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
settings-permit-yes = РВП, ВНЖ или виза: есть, лимит не применяется
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
permit-on = 🪪 Записано: у вас РВП, ВНЖ или виза.
    Срок пребывания заканчивается вместе с документом. Безвизовый лимит к вам не относится, поэтому предупреждений о нём не будет.
    Въезды и выезды по-прежнему записываются.
permit-off = Записано: РВП, ВНЖ или визы больше нет. Безвизовый лимит снова относится к вам.
settings-saved = ✅ { $kept }
