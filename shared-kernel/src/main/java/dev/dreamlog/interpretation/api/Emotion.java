package dev.dreamlog.interpretation.api;

/** One feeling in the dream. */
public record Emotion(String name, Level intensity, String meaning) {}
