package now.billing.testing;

import now.billing.tenancy.TenantCode;

/** A tenant with many customers, items and payments, made by a few statements over sets. */
public final class ManyRecords {
    private ManyRecords() {}

    /**
     * One customer and one item in a hundred is archived; every customer has one payment, the first has a hundred more,
     * and the second an eighth as many as there are customers.
     */
    public static String script(TenantCode tenant, int rows) {
        return String.join(
                ";\n",
                "begin",
                "set local session_replication_role = replica",
                "set local search_path = " + tenant.schema(),
                "insert into party (id, role, name, archived_at) select uuidv7(n * interval '1 second'), 'CUSTOMER',"
                        + " 'Customer ' || (n * 7919) % " + rows + ", case when n % 100 = 0 then now() end"
                        + " from generate_series(1, " + rows + ") n",
                "insert into party_account (party_id) select id from party",
                "insert into item (id, item_number, name, unit_code, unit_price, currency_code, price_basis, archived_at)"
                        + " select uuidv7(n * interval '1 second'), 'A-' || n, 'Item ' || (n * 7919) % " + rows
                        + ", 'C62', n % 977, 'EUR', 'NET', case when n % 100 = 0 then now() end"
                        + " from generate_series(1, " + rows + ") n",
                "insert into payment (id, customer_id, amount, currency_code, received_on, method, recorded_by)"
                        + " select uuidv7(n * interval '1 second'), c.id, 1 + n % 977, 'EUR',"
                        + " date '2020-01-01' + (n * 7919 % 2000)::integer, 'CASH', 'test'"
                        + " from (select row_number() over (order by id) as n, id from party) c",
                "insert into payment (id, customer_id, amount, currency_code, received_on, method, recorded_by)"
                        + " select uuidv7(n * interval '1 second'), (select id from party order by id limit 1), 1 + n % 50,"
                        + " 'EUR', date '2020-01-01' + n % 2000, 'CARD', 'test' from generate_series(1, 100) n",
                "insert into payment (id, customer_id, amount, currency_code, received_on, method, recorded_by)"
                        + " select uuidv7(n * interval '1 second'), (select id from party order by id offset 1 limit 1),"
                        + " 1 + n % 977, 'EUR', date '2020-01-01' + n % 2000, 'CARD', 'test'"
                        + " from generate_series(1, " + rows / 8 + ") n",
                "commit",
                "analyze " + tenant.schema() + ".party",
                "analyze " + tenant.schema() + ".party_account",
                "analyze " + tenant.schema() + ".item",
                "analyze " + tenant.schema() + ".payment",
                "reset search_path");
    }
}
