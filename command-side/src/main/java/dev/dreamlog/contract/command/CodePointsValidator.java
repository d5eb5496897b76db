package dev.dreamlog.contract.command;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.jspecify.annotations.Nullable;

/** Checks {@link CodePoints}. Public because validators are made by reflection. */
public final class CodePointsValidator implements ConstraintValidator<CodePoints, CharSequence> {

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private int min;
    private int max;
    private boolean lines;

    @Override
    public void initialize(CodePoints bounds) {
        min = bounds.min();
        max = bounds.max();
        lines = bounds.lines();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        if (!text.codePoints().allMatch(this::belongsInText)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate("{dreamlog.characters}").addConstraintViolation();
            return false;
        }
        long length = text.codePoints().count();
        return min <= length && length <= max;
    }

    private boolean belongsInText(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', '\t', LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> lines;
            default -> !Character.isISOControl(codePoint) && !isLoneSurrogate(codePoint);
        };
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
