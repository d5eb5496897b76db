package dev.dreamlog.app.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses texts that no database and no reader can take: with U+0000, or with half of a surrogate pair. */
final class Texts extends SimpleModule {

    Texts() {
        super("texts");
        addDeserializer(String.class, new Reader());
    }

    static boolean isText(String text) {
        return text.codePoints().noneMatch(one -> one == 0 || isHalf(one));
    }

    private static boolean isHalf(int codePoint) {
        return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
    }

    private static final class Reader extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = super.deserialize(parser, context);
            if (text != null && !isText(text)) {
                throw new UnfitText(parser);
            }
            return text;
        }
    }
}
