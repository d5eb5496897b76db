package dev.dreamlog.interpretation.interpreter.ollama;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import dev.dreamlog.interpretation.interpreter.Listener;

/** Writes down what is told, and begins a new page when it is void. */
final class Diary implements Listener {

    final List<String> chunks = new CopyOnWriteArrayList<>();
    final List<Thread> tellers = new CopyOnWriteArrayList<>();
    final AtomicInteger pages = new AtomicInteger(1);

    @Override
    public void chunk(String text) {
        chunks.add(text);
        tellers.add(Thread.currentThread());
    }

    @Override
    public void again() {
        chunks.clear();
        pages.incrementAndGet();
    }

    String text() {
        return String.join("", chunks);
    }
}
