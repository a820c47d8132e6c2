package vn.cchc.testing;
