package dev.dreamlog.interpretation.api;

/** Through whose eyes a dream is read. */
public enum Tradition {
    ISLAMIC, JUNGIAN, FREUDIAN, COGNITIVE, RUSSIAN_FOLK
}
