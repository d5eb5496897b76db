package dev.dreamlog.interpretation.interpreter.lexicon;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import tools.jackson.core.type.TypeReference;

import dev.dreamlog.interpretation.interpreter.ShippedJson;

/**
 * Puts first what is particular about a dream: a house stands in every second one, so a single snake says more.
 *
 * @param perMille in how many of a thousand dream reports an image is named, counted on DreamBank
 */
record Ranking(Map<String, Integer> perMille) {

    private static final int MOST_IMAGES = 12;
    private static final int RARE = 10;

    static Ranking shipped() {
        return new Ranking(ShippedJson.read(Ranking.class, "per-mille.json", new TypeReference<>() {
        }));
    }

    List<Found> best(List<Found> images) {
        return images.stream()
                .sorted(Comparator.comparingDouble(this::weight).reversed().thenComparingInt(Found::first))
                .limit(MOST_IMAGES).toList();
    }

    /** How often it stands here against how often it stands anywhere; strict, so that every machine agrees. */
    private double weight(Found image) {
        int common = perMille.getOrDefault(image.symbol().id(), RARE);
        return (1 + StrictMath.log(image.times())) * StrictMath.log(1000.0 / Math.max(common, 1));
    }
}
