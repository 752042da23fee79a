/**
 * Parts of lists that are too long to be read at once.
 *
 * <p>Every list is asked by a {@link now.billing.kernel.list.ListQuery} over two enums of its own, its tabs and its
 * sort columns. One class beside its table answers with a page and with counts: it says which SQL column stands for
 * each sort column and what each tab restricts. A service passes both on, the screen is a subclass of {@code
 * TabbedList} or {@code FilteredList}, and the resource takes its query from {@code ListParams}.
 */
@NullMarked
package now.billing.kernel.list;

import org.jspecify.annotations.NullMarked;
