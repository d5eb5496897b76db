package dev.dreamlog.app.demo;

import java.time.LocalDate;
import java.util.List;

import dev.dreamlog.dream.api.DreamContent;
import dev.dreamlog.dream.api.DreamKind;

/** What is dreamt in the demo, in the three languages Dreamlog speaks. */
enum DemoDream {

    FLYING("en", DreamKind.LUCID, 2, "Above the harbour", "flying", """
            I stood on the roof of my grandmother's house and knew that I was dreaming. I spread my arms and flew, \
            first over the garden, then over the harbour. The sea was dark, but the water under me shone, and I was \
            not afraid. A white bird kept beside me until I woke up."""), EXAM("ru", DreamKind.REGULAR, -1, "Экзамен",
            "школа",
            """
                    Мне снилось, что я опаздываю на экзамен. Я бегу по длинному школьному коридору, все двери закрыты, а за \
                    окном идёт снег. Потом я оказался в поезде, и мама сказала, что ехать ещё далеко. Я смотрел на мост над \
                    рекой и понимал, что забыл дома ключи."""), GARDEN(
                    "ar", DreamKind.REGULAR, 1, "البستان", "ماء",
                    """
                            رأيت في المنام أني أمشي في بستان أخضر بعد المطر، وفيه شجرة كبيرة ونهر ماؤه صاف. شربت من الماء وكان باردا، \
                            ثم رأيت جدي يبتسم لي ويعطيني مفتاحا صغيرا، فاستيقظت وأنا مطمئن.""");

    private final String language;
    private final DreamKind kind;
    private final int mood;
    private final String title;
    private final String tag;
    private final String text;

    DemoDream(String language, DreamKind kind, int mood, String title, String tag, String text) {
        this.language = language;
        this.kind = kind;
        this.mood = mood;
        this.title = title;
        this.tag = tag;
        this.text = text;
    }

    DreamContent content(LocalDate dreamedOn) {
        return new DreamContent(text, title, dreamedOn, language, kind, mood, null, List.of(), List.of(tag));
    }
}
