package dev.dreamlog.interpretation.interpreter.guidance;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.dreamlog.interpretation.api.Safety;
import dev.dreamlog.interpretation.interpreter.Localized;

/**
 * The phrases by which care is judged, and what is said then.
 *
 * @param intent says now that one wishes to die or to harm oneself
 * @param recalledIntent says it of the past: waking life and dreams sound alike, so a waking word must stand by
 * @param strain sounds weary of life without saying so
 */
record CareWords(List<String> intent, List<String> recalledIntent, List<String> strain, List<String> waking,
        List<String> dreaming, Map<Safety.Level, Localized> messages, Map<String, List<String>> resources) {

    static Pattern anyOf(List<String> phrases) {
        return Pattern.compile(String.join("|", phrases), Pattern.UNICODE_CHARACTER_CLASS);
    }
}
