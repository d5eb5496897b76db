package dev.dreamlog.interpretation.api;

/** Everything an interpretation can be asked to do. */
public sealed interface InterpretationCommand
        permits RequestInterpretation, StartAttempt, CompleteInterpretation, FailAttempt, GiveUp, CancelInterpretation,
        RetryInterpretation, RateInterpretation, RequestReview, ReviewInterpretation, EraseInterpretation {}
