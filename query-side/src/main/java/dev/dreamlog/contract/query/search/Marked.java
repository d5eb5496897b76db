package dev.dreamlog.contract.query.search;

import java.util.ArrayList;
import java.util.List;

import dev.dreamlog.contract.query.search.Match.Piece;

/** A text and which of its letters are hits: code points, since these are what the database counts. */
final class Marked {

    static final char BEGIN = '<';
    static final char END = '>';
    private static final int LONGEST = 240;
    private static final int AHEAD = 60;

    private final int[] letters;
    private final boolean[] hits;

    private Marked(int[] letters, boolean[] hits) {
        this.letters = letters;
        this.hits = hits;
    }

    /**
     * Finds out. Words of more than two thousand bytes the database leaves out of what it marks; then nothing is a hit.
     *
     * @param marked the text as {@link Words#folded} makes it, in which these signs can only be marks, and its hits
     *        between them
     */
    static Marked of(String text, String marked) {
        int[] letters = text.codePoints().toArray();
        boolean[] hits = new boolean[letters.length];
        int place = 0;
        boolean hit = false;
        for (int sign : marked.codePoints().toArray()) {
            if (sign == BEGIN || sign == END) {
                hit = sign == BEGIN;
            } else if (place < hits.length) {
                hits[place++] = hit;
            } else {
                return new Marked(letters, new boolean[letters.length]);
            }
        }
        return new Marked(letters, place == letters.length ? hits : new boolean[letters.length]);
    }

    boolean hasHit() {
        return firstHit() < letters.length;
    }

    List<Piece> whole() {
        return pieces(0, letters.length);
    }

    /** Begins and ends between words, where there are any. */
    List<Piece> fragment() {
        int hit = hasHit() ? firstHit() : 0;
        int begin = letters.length <= LONGEST ? 0 : betweenWords(Math.max(0, hit - AHEAD), hit);
        int end = Math.min(letters.length, begin + LONGEST);
        return pieces(begin, end == letters.length ? end : lastGap(begin, end));
    }

    private int firstHit() {
        int place = 0;
        while (place < hits.length && !hits[place]) {
            place++;
        }
        return place;
    }

    private int betweenWords(int from, int hit) {
        int place = from;
        while (place > 0 && place < hit && !Character.isWhitespace(letters[place - 1])) {
            place++;
        }
        return place;
    }

    private int lastGap(int begin, int end) {
        int place = end;
        while (place > begin && !Character.isWhitespace(letters[place])) {
            place--;
        }
        return place > begin ? place : end;
    }

    private List<Piece> pieces(int begin, int end) {
        List<Piece> pieces = new ArrayList<>();
        int from = begin;
        for (int place = begin + 1; place <= end; place++) {
            if (place == end || hits[place] != hits[from]) {
                pieces.add(new Piece(new String(letters, from, place - from), hits[from]));
                from = place;
            }
        }
        return pieces;
    }
}
