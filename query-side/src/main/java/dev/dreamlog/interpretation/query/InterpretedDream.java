package dev.dreamlog.interpretation.query;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.dreamlog.dream.api.DreamView;
import dev.dreamlog.interpretation.api.InterpretationView;

/** A dream together with what it may mean, oldest interpretation first. */
record InterpretedDream(@JsonUnwrapped DreamView dream, List<InterpretationView> interpretations) {}
