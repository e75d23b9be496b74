# Инлайн режими: каалаган чатка жөнөтсө боло турган карточкалар.
inline-title = Кирүү: { $in_date } → { $last_until }
inline-entry = 🧮 Кирүү: { $in_date }, { $in_weekday }.
inline-last = Чыгып кетүүнүн акыркы мөөнөтү — { $last_date }, { $last_weekday }: баары { $days } күн.
inline-fits = { $days } күндүк сапар, { $out_until }, мөөнөткө батат.
inline-too-long = { $days } күндүк сапар, { $out_until }, мөөнөттөн { $over } күнгө ашып кетет.
inline-rule = Эреже: { $limits }.
inline-rule-named = { $name } эрежеси: { $limits }.
inline-whose = Жарандыгы: { $countries }.
inline-assumed = Кирүүгө чейинки { $window } күндө Казакстанда жүргөн күндөр болбосо, ушундай.
inline-share-what = Бот жөнүндө айтуу
inline-share = <b>Казакстанда дагы канча күн жүрсө болот?</b>
    Kaldy 90/180 эрежеси боюнча эсептейт жана мөөнөт бүтө электе эскертет. Акысыз.
inline-mine-title = Менин күндөрүм (чатка көрүнөт)
inline-mine-inside = ⏳ Казакстанда бүгүндөн кийин дагы { $days } күн жүрө алам: { $last_until }.
inline-mine-last-day = ⏳ Казакстандан чыгып кетишимдин акыркы мөөнөтү — бүгүн, { $on_date }.
inline-mine-outside = Казакстанга бүгүн ({ $on_date }) кирсем, { $days } күн жүрө алам: { $last_until }.
inline-hint = Кирген күн жана канча күн: 12.03 30
inline-no-rule = Бул өлкөнүн так эрежеси менде жок
inline-not-in-force = Эреже { $since_from } бери күчүндө
