# Слова, общие для правил всех стран. У каждой страны есть и свой файл: law_kz.ftl — к bot/rulebook/kz.toml.
source-index = Справочник виз Passport Index
unknown-own-citizens = Своих граждан { $country_in } в сроке не ограничивают.
unknown-not-listed = Источников об этой стране не нашлось.
claim-index = справочник виз
claim-list = список 2022 года
