package now.billing.maintaining;

/** Changes a series' pattern or, once and before its first use, raises its next value. */
public record SaveNumberSeries(String pattern, long nextValue) {}
