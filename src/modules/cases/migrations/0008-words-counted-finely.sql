-- How many cases hold a word decides how a search is answered; the usual 100 steps tell a file number from a common name too badly.
alter table cases.word alter column word set statistics 1000;
analyze cases.word;
