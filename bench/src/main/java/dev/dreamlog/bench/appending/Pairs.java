package dev.dreamlog.bench.appending;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.dreamlog.bench.report.Spread;

/** What so many writers reached in each way, each time beside what they had just reached in the plain one. */
record Pairs(int writers, List<Double> plain, Map<Way, List<Double>> rates, Map<Way, List<Double>> ratios) {

    Pairs(int writers) {
        this(writers, new ArrayList<>(), new EnumMap<>(Way.class), new EnumMap<>(Way.class));
    }

    void add(Way way, double plainRate, double rate) {
        plain.add(plainRate);
        rates.computeIfAbsent(way, _ -> new ArrayList<>()).add(rate);
        ratios.computeIfAbsent(way, _ -> new ArrayList<>()).add(rate / plainRate);
    }

    Spread rate(Way way) {
        return Spread.of(way == Way.PLAIN ? plain : rates.getOrDefault(way, List.of()));
    }

    Spread ratio(Way way) {
        return Spread.of(ratios.getOrDefault(way, List.of()));
    }
}
