/** Tests of the running system from outside: what it prints, serves and keeps. */
package now.billing.blackbox;
