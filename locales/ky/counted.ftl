# Күндөр кантип эсептелди.
counted-window = <b>🧮 Бүгүнкү күнгө карата эсеп</b>
    Акыркы { $window } күн эсептелет: биринчиси — { $first_date }, акыркысы — бүгүн, { $last_date }.
counted-year = <b>🧮 Бүгүнкү күнгө карата эсеп</b>
    Ушул календардык жылдын күндөрү эсептелет: биринчиси — { $first_date }, акыркысы — бүгүн, { $last_date }.
counted-since = { $since_from } мурунку күндөр эсептелбейт: эреже ошол күндөн бери күчүндө.
counted-part = • { $first_date } – { $last_date }: { $days } күн
counted-day = • { $first_date }: { $days } күн
counted-back = { $part } → эсептен чыгат: { $first_date } – { $last_date }
counted-back-day = { $part } → эсептен чыгат: { $first_date }
counted-earlier = • андан мурун дагы { $count } сапар: { $days } күн
counted-total = Бардыгы: { $limit } күндүн { $used } күнү өттү.
counted-visit = Бул сапар: { $days } күндүн { $day }-күнү. Бир киргендеги мөөнөт { $last_on } ({ $last_weekday }) бүтөт.
counted-naive = Жөн эле мөөнөттөн жүргөн күндөрдү кемитсек: { $limit } − { $used } = { $rest }.
counted-true-inside = <b>Бүгүндөн кийин дагы { $days } күн жүрө аласыз</b> — { $last_until }.
counted-true-inside-none = <b>Уруксат берилген күн калган жок.</b>
counted-true-outside = <b>Бүгүн кирсеңиз, { $days } күн жүрө аласыз</b> — { $last_until }.
counted-true-outside-none = <b>Бүгүн кирүүгө болбойт: уруксат берилген күн калган жок.</b>
counted-more = Бул жөн эле кемиткенден көп, анткени сапар учурунда эски күндөр эсептен чыгып турат.
counted-less = Бул жөн эле кемиткенден аз, анткени бир киргендеги мөөнөт эртерээк бүтөт.
counted-overstays = Жазууларыңызда мөөнөттөн ашкан { $days } күн бар, биринчиси — { $first_date } ({ $first_weekday }). Көбүнчө дата туура эмес жазылган болот: /trips
counted-how = Кирген күн да, чыккан күн да эсептелет. Чек ара кызматы өз базасы боюнча чечет.
status-unsure = ≈ Айрым даталар болжол менен жазылган, ошондуктан эсеп да болжолдуу.
