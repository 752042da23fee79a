/** What tests in the database stand on: a real PostgreSQL, fresh databases in it, and units of work without a server. */
package now.billing.testing;
