package now.billing.maintaining;

import org.jspecify.annotations.Nullable;

/** A person or desk at a party. */
public record ContactView(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role) {}
