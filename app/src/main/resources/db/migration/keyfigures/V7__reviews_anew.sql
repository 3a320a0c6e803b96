-- What is missing was looked for in all data sets together. It is found again, in the release's own, when somebody asks.
delete from keyfigures.release_missing;
delete from keyfigures.release_biggest;
delete from keyfigures.release_review;
