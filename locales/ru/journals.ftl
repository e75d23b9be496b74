# Над ответом, когда журналов несколько: чей он и в какой стране
heading = <b>{ $names }</b>
traveller-me = Вы
button-undo-all = Отменить всё вместе
