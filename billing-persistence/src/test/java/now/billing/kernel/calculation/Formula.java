package now.billing.kernel.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out the formula of a trace step, so that a test can hold it against the step's result. */
final class Formula {

    private static final Pattern TOKEN = Pattern.compile("-?\\d+(?:\\.\\d+)?|[+−×/()%]");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    private Formula(String text) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    static BigDecimal evaluate(String text) {
        return new Formula(text).sum();
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (next < tokens.size() && (peek("+") || peek("−"))) {
            value = take().equals("+") ? value.add(product()) : value.subtract(product());
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (next < tokens.size() && (peek("×") || peek("/"))) {
            value = take().equals("×") ? value.multiply(factor()) : value.divide(factor(), MathContext.DECIMAL128);
        }
        return value;
    }

    private BigDecimal factor() {
        BigDecimal value;
        if (peek("(")) {
            take();
            value = sum();
            take();
        } else {
            value = new BigDecimal(take());
        }
        if (next < tokens.size() && peek("%")) {
            take();
            value = value.movePointLeft(2);
        }
        return value;
    }

    private boolean peek(String token) {
        return tokens.get(next).equals(token);
    }

    private String take() {
        return tokens.get(next++);
    }
}
