/** Tests inside the running server, on a real database: the built jars of both EJB modules in one WAR. */
package now.billing.container;
