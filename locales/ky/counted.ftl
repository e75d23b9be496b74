# Күндөр кантип эсептелди.
counted-window = <b>🧮 Бүгүнкү күнгө карата эсеп</b>
    Эсептелген { $window } күн: биринчиси — { $first_date }, акыркысы — бүгүн, { $last_date }.
counted-year = <b>🧮 Бүгүнкү күнгө карата эсеп</b>
    Ушул календардык жылдын күндөрү эсептелет: биринчиси — { $first_date }, акыркысы — бүгүн, { $last_date }.
counted-since = Мындан мурунку күндөр эсептелбейт: эреже { $since_from } тартып иштейт.
counted-part = • { $first_date } – { $last_date }: { $days } күн
counted-day = • { $first_date }: { $days } күн
counted-back = { $part } → кайтат: { $first_date } – { $last_date }
counted-back-day = { $part } → кайтат: { $first_date }
counted-earlier = • мурунку дагы { $count } сапар: { $days } күн
counted-total = Бардыгы: { $limit } күндүн { $used } күнү.
counted-visit = Ушул киргендеги күндөр: { $days } күндүн { $day }-күнү, акыркысы — { $last_date } ({ $last_weekday }).
counted-naive = Мөөнөттөн өткөн күндөрдү кемитсек: { $limit } − { $used } = { $rest }.
counted-true-inside = <b>Чынында бүгүндөн кийин дагы { $days } күн жүрө аласыз</b> — { $last_until }.
counted-true-inside-none = <b>Чынында уруксат берилген күн калган жок.</b>
counted-true-outside = <b>Чынында бүгүн кирсеңиз, { $days } күн жүрө аласыз</b> — { $last_until }.
counted-true-outside-none = <b>Чынында бүгүн кирсеңиз, уруксат берилген күн жок.</b>
counted-more = Бул көбүрөөк, анткени сапар учурунда эски күндөр эсептен чыгып турат.
counted-less = Бул азыраак, анткени бир киргендеги мөөнөт эртерээк бүтөт.
counted-overstays = Жазууларда мөөнөт ашкан: { $days } күн, биринчиси — { $first_date } ({ $first_weekday }). Көбүнчө дата туура эмес жазылган болот: /trips
counted-how = Кирген күн да, чыккан күн да эсептелет. Чек арада чек ара кызматынын базасы чечет.
status-unsure = ≈ Айрым даталар эстен жазылган, эсеп айырмаланышы мүмкүн.
