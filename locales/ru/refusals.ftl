# Почему ничего не записано.
refused-not-come-in = { $day_date }, { $day_weekday }: этот день ещё не наступил. Запишите въезд в этот день или позже.
refused-not-come-out = { $day_date }, { $day_weekday }: этот день ещё не наступил. Запишите выезд в этот день или позже.
refused-not-come-out-legal = Если остаться до этого дня включительно, срок не будет превышен.
refused-not-come-out-illegal = ⚠️ Если остаться до этого дня включительно, срок будет превышен.
refused-already = Уже записано:
refused-still-open = Не записано. По записям: { $country_in } { $in_from }, выезда нет.
    Что было { $day_date } ({ $day_weekday })?
refused-inside = Не записано. На { $day_date } ({ $day_weekday }) уже есть поездка { $country_into }:
refused-inside-what = Ошибка в датах? Исправьте поездку.
refused-shorten = Не записано. По записям поездка { $country_into } была дольше:
refused-shorten-what = Если выезд был { $day_date } ({ $day_weekday }), исправьте запись.
refused-before-open = Не записано. По записям: { $country_in } { $in_from }.
    Что было { $day_date } ({ $day_weekday })?
refused-before-entry = Не записано. Единственный записанный въезд позже: { $in_date }, { $in_weekday }.
    Ошибка во въезде? Измените его.
refused-after-exit = Не записано. По записям выезд был раньше: { $out_date }, { $out_weekday }.
    Что было { $day_date } ({ $day_weekday })?
refused-backwards = Не записано. Выезд ({ $out_date }, { $out_weekday }) раньше въезда ({ $in_date }, { $in_weekday }).
refused-clash = Не записано. Эти даты пересекаются с другой поездкой:
refused-clash-what = Сначала исправьте или удалите её. Или напишите другие даты.
refused-clash-open-what = Это та же поездка? Запишите выезд или исправьте въезд.
refused-overlap = Не записано. Две поездки из вашего сообщения пересекаются:
refused-overlap-what = Исправьте даты и пришлите все поездки ещё раз.
refused-after-return = Не записано. Выезд ({ $out_date }, { $out_weekday }) не может быть позже возвращения ({ $in_date }, { $in_weekday }).
refused-split = Пока не записано. По записям тогда шла поездка { $country_into }:
refused-split-what = Записать выезд { $out_date } ({ $out_weekday }) и новый въезд { $in_date } ({ $in_weekday })?
refused-before-later = Не записано. После этих дней уже есть поездка:
refused-before-later-what = Напишите обе поездки целиком, каждую с новой строки, например: 12.03.2026 - 20.04.2026
refused-after-exit-back = Не записано. По записям выезд был раньше: { $out_date }, { $out_weekday }.
    Что было { $day_date } ({ $day_weekday }), до въезда { $in_date } ({ $in_weekday })?
