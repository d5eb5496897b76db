package dev.dreamlog.contract.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody looks for, in the parts of which the database makes its own question: {@code "words in this order"},
 * {@code -words} that must not be there, {@code OR} between alternatives. Any text means something, if only nothing.
 *
 * @param before the alternatives up to the last, for {@code websearch_to_tsquery}; every word in quotation marks, so
 *        that none can be taken for a sign
 * @param head the last alternative, likewise, without its last word
 * @param last that word, when it stands by itself and so may be only begun; else empty
 * @param wanted the words that are looked for
 */
public record Question(String before, String head, String last, List<String> wanted) {

    static final int LONGEST = 200;
    private static final Pattern ITEM = Pattern.compile("(-?+)(?:\"([^\"]*+)\"?+|\\S++)");
    private static final String OR = "or";

    /**
     * Reads what was asked for.
     *
     * @throws BadQuery when that is nothing, or more than 200 characters
     */
    public static Question of(String asked) {
        if (asked.isEmpty() || asked.codePointCount(0, asked.length()) > LONGEST) {
            throw new BadQuery();
        }
        List<List<Item>> alternatives = alternatives(asked);
        List<Item> head = alternatives.removeLast();
        String last = head.isEmpty() || !head.getLast().isBare() ? "" : head.removeLast().words().getFirst();
        List<String> wanted = new ArrayList<>();
        alternatives.forEach(items -> addWanted(items, wanted));
        addWanted(head, wanted);
        if (!last.isEmpty()) {
            wanted.add(last);
        }
        return new Question(String.join(" or ", alternatives.stream().map(Question::sign).toList()), sign(head), last,
                List.copyOf(wanted));
    }

    /** At least one; none but the only one is empty. */
    private static List<List<Item>> alternatives(String asked) {
        List<List<Item>> all = new ArrayList<>(List.of(new ArrayList<>()));
        ITEM.matcher(asked).results().forEach(item -> {
            if (!item.group().toLowerCase(Locale.ROOT).equals(OR)) {
                Item read = Item.of(item);
                if (!read.words().isEmpty()) {
                    all.getLast().add(read);
                }
            } else if (!all.getLast().isEmpty()) {
                all.add(new ArrayList<>());
            }
        });
        if (all.size() > 1 && all.getLast().isEmpty()) {
            all.removeLast();
        }
        return all;
    }

    private static void addWanted(List<Item> items, List<String> wanted) {
        items.stream().filter(item -> !item.unwanted()).forEach(item -> wanted.addAll(item.words()));
    }

    private static String sign(List<Item> items) {
        return String.join(" ", items.stream().map(Item::sign).toList());
    }

    /** Words that belong together, if only because a sign joins them that is no letter: {@code well-known}. */
    private record Item(boolean unwanted, boolean quoted, List<String> words) {

        static Item of(MatchResult found) {
            boolean quoted = found.group(2) != null;
            return new Item(!found.group(1).isEmpty(), quoted, Words.of(quoted ? found.group(2) : found.group()));
        }

        boolean isBare() {
            return !unwanted && !quoted && words.size() == 1;
        }

        String sign() {
            return (unwanted ? "-\"" : "\"") + String.join(" ", words) + '"';
        }
    }
}
