package dev.dreamlog.eventstore.api;

/** A fact that has happened and is kept for ever. Each feature seals its own family below it. */
public interface DomainEvent {}
