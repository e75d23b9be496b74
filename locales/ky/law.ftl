# Бардык өлкөлөрдүн эрежелерине тиешелүү жалпы сөздөр. Ар бир өлкөнүн өз файлы да бар: law_kz.ftl — bot/rulebook/kz.toml үчүн.
source-index = Passport Index, виза боюнча маалымдама
unknown-own-citizens = { $country_itself } өз жарандарына мөөнөт койбойт.
unknown-not-listed = Бул өлкө жөнүндө булак табылган жок.
claim-index = виза боюнча маалымдама
claim-list = 2022-жылдын тизмеси
