/**
 * The command line: one class for each command, each reads its options, calls the part that does
 * the work and says what happened. Exit codes: 0 done, 1 input refused, 2 usage, 3 environment.
 * Results go to standard output alone; progress and messages to standard error.
 */
package id.petasehat.command;
