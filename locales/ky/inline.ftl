# Инлайн режими: каалаган чатка жөнөтсө боло турган карточкалар.
inline-title = { $countries }: { $in_date } → { $last_date }
inline-title-too-long = { $title }; { $days } күн мөөнөттөн ашат
inline-entry = 🧮 Кирүү: { $in_date }, { $in_weekday }.
inline-last = Чыгып кетүүнүн акыркы мөөнөтү — { $last_date }, { $last_weekday }: бардыгы болуп { $days } күн.
inline-fits = { $days } күндүк сапар, { $out_until }, мөөнөттөн ашпайт.
inline-too-long = { $days } күндүк сапар, { $out_until }, мөөнөттөн { $over } күн өтүп кетет.
inline-rule = Эреже: { $limits }.
inline-rule-named = { $name } эрежеси: { $limits }.
inline-rule-own = Өзүм жазган мөөнөт (так эреже белгисиз): { $limits }.
inline-whose = Жарандыгы: { $countries }.
inline-assumed = РВП, ВНЖ же виза жок болсо жана кирүүгө чейинки { $window } күндө { $country_in } жүргөн башка күндөр болбосо, ушундай.
inline-share-what = Бот жөнүндө айтуу
inline-share = <b>{ $country_in } дагы канча күн жүрсө болот?</b>
    Kaldy жарандыгыңызга тиешелүү эреже боюнча (90/180 жана башкалар) эсептейт жана мөөнөт бүтө электе эскертет. Акысыз.
inline-mine-title = Менин күндөрүм (чаттагы баарына көрүнөт)
inline-mine-inside = ⏳ Бүгүн — { $on_date }. { $country_in } бүгүндөн кийин дагы { $days } күн жүрө алам: { $last_until }.
inline-mine-last-day = ⏳ { $country_from } чыгып кетишимдин акыркы мөөнөтү — бүгүн, { $on_date }.
inline-mine-outside = { $country_into } бүгүн ({ $on_date }) кирсем, { $days } күн жүрө алам: { $last_until }.
inline-mine-query = менин күндөрүм
inline-my-trip-title = { $country }: менин күндөрүм (чаттагы баарына көрүнөт)
inline-my-trip = { $country_into } { $in_on } кирсем, { $days } күн жүрө алам: { $last_until }.
inline-my-trip-none = { $country_into } { $in_on } кирүүгө болбойт: уруксат берилген күндөрүм жок.
inline-hint = Кирүү күнүн жана канча күн экенин жазыңыз: 12.03 30
inline-no-rule = Бул өлкөнүн жарандары үчүн так эреже жок
inline-no-rule-title = { $country }: так эреже белгисиз
inline-no-rule-card = Бул жарандык үчүн { $country_in } колдонулган так эреже Kaldy’де жок: өз мөөнөтүңүз боюнча эсептесе болот.
inline-not-in-force = Эреже { $since_from } бери күчүндө
